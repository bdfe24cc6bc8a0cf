// Saves an SVG document as a file, as it is or drawn to PNG.

const save = (url, name) => {
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
};

const address = (svg) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

export const saveSvg = (svg, name) => save(address(svg), `${name}.svg`);

export const savePng = async (svg, name) => {
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
  save(canvas.toDataURL("image/png"), `${name}.png`);
};

// Whether a page is dark where an element stands: light text says so, whoever chose the colors.
export const isDark = (element) => {
  const [red, green, blue] = getComputedStyle(element).color.match(/[\d.]+/g).map(Number);
  return red * 0.3 + green * 0.6 + blue * 0.1 > 128;
};
