export default {
  title: "A site with a quiz",
  url: "https://example.org",
  baseUrl: "/",
  favicon: "data:,",
  onBrokenLinks: "throw",
  presets: [["classic", { docs: { routeBasePath: "/" }, blog: false }]],
  clientModules: [require.resolve("tiebreak")],
  plugins: [
    () => ({
      name: "raw",
      configureWebpack: () => ({ module: { rules: [{ resourceQuery: /raw/, type: "asset/source" }] } }),
    }),
  ],
};
