// Beside the app, in a frame of a product's page (`packages/login`): says that it is there and how high it is.

document.documentElement.classList.add("embedded");

// Whom to tell. The server lets only the configured products have the frame; no other page is sent anything.
function product() {
  try {
    return new URL(new URLSearchParams(location.search).get("returnTo")).origin;
  } catch {
    return null;
  }
}

const origin = product();
if (origin && parent !== window) {
  const tell = (message) => parent.postMessage(message, origin);
  tell({ type: "idm-login:ready" });
  const measure = () => tell({ type: "idm-login:height", height: Math.ceil(document.body.getBoundingClientRect().height) });
  new ResizeObserver(measure).observe(document.body);
}
