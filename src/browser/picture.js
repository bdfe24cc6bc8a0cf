// Saves an SVG document as a file, as it is or drawn to PNG. Bundled with the second WebAssembly, which draws it.

const offer = (url, name) => {
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
};

const address = (svg) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

const saveSvg = (svg, name) => offer(address(svg), `${name}.svg`);

const savePng = async (svg, name) => {
  const image = new Image();
  image.src = address(svg);
  try {
    await image.decode();
  } catch {
    return saveSvg(svg, name);
  }
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [1200, 630];
  canvas.getContext("2d").drawImage(image, 0, 0);
  offer(canvas.toDataURL("image/png"), `${name}.png`);
};

// Whether a page is dark where an element stands: light text says so, whoever chose the colors.
const isDark = (element) => {
  const [red, green, blue] = getComputedStyle(element).color.match(/[\d.]+/g).map(Number);
  return red * 0.3 + green * 0.6 + blue * 0.1 > 128;
};

// Saves what `picture` draws as it looks where an element stands.
export const save = (picture) => async (element, data, png, code, words, address) => {
  const svg = picture(data, code, words, address, isDark(element));
  if (svg) await (png ? savePng : saveSvg)(svg, data.id);
};
