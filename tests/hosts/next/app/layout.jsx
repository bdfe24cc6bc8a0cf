import "./globals.css";

export const metadata = { title: "A site with a quiz", icons: "data:," };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
