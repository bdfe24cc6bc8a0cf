export default (eleventyConfig) => {
  eleventyConfig.addPassthroughCopy({ "node_modules/tiebreak/dist": "tiebreak" });
};

export const config = { dir: { input: "src" } };
