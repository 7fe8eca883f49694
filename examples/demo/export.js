// The report out of the page: to the clipboard, or to a file.

/** Wires the two buttons. What they give is the very text of the report. */
export function exportButtons(copy, download, text, say) {
  const labels = new Map([copy, download].map((button) => [button, button.textContent]));

  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text());
      copy.textContent = "JSON copié";
      say("Le JSON du rapport est copié.");
    } catch {
      say("Le navigateur n’a pas permis la copie\u00a0: téléchargez le JSON.");
    }
  });

  download.addEventListener("click", () => {
    const url = URL.createObjectURL(new Blob([text()], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = "rapport-cpts.json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    say("Le JSON du rapport est téléchargé.");
  });

  return {
    /** After another report, nothing is copied yet. */
    reset() {
      for (const [button, label] of labels) {
        button.textContent = label;
      }
    },
  };
}
