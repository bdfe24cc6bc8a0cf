import { createApp } from "vue";
import { createRouter, createWebHistory } from "vue-router";
import App from "./App.vue";
import Home from "./Home.vue";
import Quiz from "./Quiz.vue";
import "./style.css";

const routes = [
  { path: "/", component: Home },
  { path: "/quiz", component: Quiz },
];
const router = createRouter({ history: createWebHistory(), routes });
router.beforeResolve(() => {
  const current = location.pathname + location.search + location.hash;
  history.replaceState({ ...history.state, current }, "");
});
createApp(App).use(router).mount("#app");
