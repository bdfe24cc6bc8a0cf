import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from "@angular/core";
import { RouterLink } from "@angular/router";
import "tiebreak";
import type { Events } from "tiebreak";

@Component({
  selector: "app-quiz",
  imports: [RouterLink],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <a routerLink="/">Home</a>
    <tie-break (tiebreak-result)="show($event)"></tie-break>
    <p id="winners">{{ winners() }}</p>
  `,
})
export class Quiz {
  winners = signal("");
  show({ detail }: Events["tiebreak-result"]) {
    this.winners.set(detail.result.winners.join(" "));
  }
}
