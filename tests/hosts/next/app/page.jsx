import Link from "next/link";

export default function Home() {
  return (
    <>
      <Link href="/quiz">Quiz</Link> <Link href="/prerendered">Prerendered</Link>
    </>
  );
}
