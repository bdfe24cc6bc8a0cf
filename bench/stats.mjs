// Order statistics, and numbers in words.

const at = (sorted, share) => {
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place % 1);
};

export const quantile = (values, share) => at([...values].sort((a, b) => a - b), share);
export const median = (values) => quantile(values, 0.5);

// Between which values the median of all that could be measured lies, nineteen times of twenty: the order statistics
// 0.98 √n places from the middle, by the normal approximation of the binomial distribution.
export const middle = (values) =>
  [-1, 1].map((side) => quantile(values, Math.min(1, Math.max(0, 0.5 + (side * 0.98) / Math.sqrt(values.length)))));

export const summary = (values) => ({
  median: quantile(values, 0.5),
  quartiles: [quantile(values, 0.25), quantile(values, 0.75)],
});

export const fixed = (value, digits) => value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
export const kilobytes = (bytes) => `${fixed(bytes / 1000, 1)} kB`;
export const megabytes = (bytes) => `${fixed(bytes / 1e6, 1)} MB`;

export const table = (heads, rows) => {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map((_, column) => (column === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
};
