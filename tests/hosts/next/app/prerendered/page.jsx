import { readFileSync } from "node:fs";
import Link from "next/link";
import { Prerendered } from "./prerendered";

export default function Page() {
  return (
    <>
      <Link href="/">Home</Link>
      <Prerendered html={readFileSync("quiz.html", "utf8")} />
    </>
  );
}
