// Runs in every page before its own scripts: notes when the first row is in the document.
new MutationObserver((_, observer) => {
  if (!document.querySelector(".app-rows > tr")) return;
  window.firstRow = performance.now();
  observer.disconnect();
}).observe(document, { childList: true, subtree: true });
