export default {
  mode: "production",
  entry: "./main.js",
  output: {
    path: `${import.meta.dirname}/out`,
    filename: "main.js",
    chunkFilename: "[contenthash].js",
    // Only for pages that demand trusted types, as the one of the tests does.
    trustedTypes: true,
  },
};
