import { Component } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";
import { provideRouter, RouterOutlet } from "@angular/router";
import { Home } from "./home";
import { Quiz } from "./quiz";

@Component({ selector: "app-root", imports: [RouterOutlet], template: "<router-outlet />" })
class App {}

const routes = [
  { path: "", component: Home },
  { path: "quiz", component: Quiz },
];
bootstrapApplication(App, { providers: [provideRouter(routes)] });
