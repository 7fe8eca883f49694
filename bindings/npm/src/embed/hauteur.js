// For the page of a host: each frame of a widget takes the height that its page announces. A message is believed only
// from the very frame that it is about, while it still shows the site of its address.
(() => {
  const MAX = 20000;
  addEventListener("message", ({ data, origin, source }) => {
    const height = Number(data?.hauteur);
    if (data?.type !== "cpts-hauteur" || !(height > 0 && height < MAX)) {
      return;
    }
    for (const frame of document.querySelectorAll("iframe[src]")) {
      if (frame.contentWindow === source && new URL(frame.src).origin === origin) {
        frame.height = Math.ceil(height);
      }
    }
  });
})();
