// The languages that there are words in.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const WORDS = "src/i18n";

/** Each with all its words, and with the few that the loader itself holds. */
export const languages = readdirSync(WORDS)
  .filter((file) => file.endsWith(".json"))
  .sort()
  .map((file) => {
    const words = JSON.parse(readFileSync(join(WORDS, file), "utf8"));
    const status = {
      slow: words.status_bare_slow,
      outdated: words.status_outdated,
      failed: words.status_bare_failed,
      missing: words.status_bare_missing,
      retry: words.status_retry,
    };
    return { lang: basename(file, ".json"), words, status };
  });
