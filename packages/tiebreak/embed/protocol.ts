// What embed.html and the page around it tell each other by postMessage.

/** From the frame: that it is there, and how high its content is, in CSS pixels. */
export type FrameMessage = { tiebreak: "hello" } | { tiebreak: "height"; height: number };

/** To a frame that may have said hello before anybody listened: that it says so again. */
export interface Ask {
  tiebreak: "ask";
}

/** To the frame: the theme around it, and the base of share links where they are to lead to the page. */
export interface PageMessage {
  tiebreak: "page";
  theme: "light" | "dark";
  share: string | undefined;
}

/** A frame gets no higher; a longer comparison scrolls in it. */
export const HIGHEST = 20_000;
