// Validates comparison files against the schema with a validator that shares no code with the reader.
// Usage: node tests/schema.mjs FILE... (exit 0: all are valid)
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";

const read = (file) => JSON.parse(readFileSync(file, "utf8"));
// A limit beside a $ref takes its type from there, which strictTypes cannot see.
const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
const validate = ajv.compile(read(new URL("../data/comparison.schema.json", import.meta.url)));

for (const file of process.argv.slice(2)) {
  if (validate(read(file))) {
    console.log(`${file}: ok`);
  } else {
    process.exitCode = 1;
    for (const { instancePath, message } of validate.errors) {
      console.log(`${file}: ${instancePath || "/"} ${message}`);
    }
  }
}
