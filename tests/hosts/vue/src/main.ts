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
createApp(App)
  .use(createRouter({ history: createWebHistory(), routes }))
  .mount("#app");
