// The language that an element speaks: the nearest one the page names, where there are words in it; else English.
export const languageOf = (element) => {
  const lang = (element.closest("[lang]")?.lang || document.documentElement.lang).toLowerCase().slice(0, 2);
  return lang in LANGUAGES ? lang : "en";
};
