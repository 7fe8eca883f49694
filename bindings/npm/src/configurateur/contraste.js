// The contrast of two colours, as WCAG 2.2 defines it.

/** What a text needs. */
export const TEXT = 4.5;
/** What the edge of a field needs. */
export const EDGE = 3;

const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });

/** The red, green and blue of any colour of CSS, each from 0 to 255. */
export function channels(colour) {
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}

/** From 1 to 21. */
export function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour) {
  const [red, green, blue] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A colour as the page has it: a canvas knows neither the words of a system nor `light-dark`. */
export function resolve(colour, scheme = "light") {
  const probe = document.getElementById("modeles");
  probe.style.colorScheme = scheme;
  probe.style.color = colour;
  const { color } = getComputedStyle(probe);
  probe.removeAttribute("style");
  return color;
}

/** As `<input type="color">` wants it. */
export function hexadecimal(colour) {
  return `#${channels(colour).map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
