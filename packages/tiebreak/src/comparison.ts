// The format of a comparison. In the package, what is generated from data/comparison.schema.json stands in the place of
// this.

export type Comparison = Record<string, unknown>;
