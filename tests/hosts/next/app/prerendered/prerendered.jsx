"use client";

import "tiebreak/react";

export function Prerendered({ html }) {
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
}
