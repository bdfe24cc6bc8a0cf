import Link from "next/link";
import { Quiz } from "./quiz";

export default function Page() {
  return (
    <>
      <Link href="/">Home</Link>
      <Quiz />
    </>
  );
}
