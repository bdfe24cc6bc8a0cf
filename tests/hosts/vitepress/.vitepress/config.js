import { defineConfig } from "vitepress";

export default defineConfig({
  title: "A site with a quiz",
  head: [["link", { rel: "icon", href: "data:," }]],
  themeConfig: { search: { provider: "local" } },
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === "tie-break" } } },
});
