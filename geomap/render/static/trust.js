// Trusted Types: Leaflet writes two constants of its own as markup; whatever else is handed over as markup is shown as text.
(() => {
  if (!window.trustedTypes) return;
  const constant = /^(<svg\/>|<span aria-hidden="true">&#215;<\/span>)$/;
  const plain = (text) => text.replace(/[&<>"'`]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  trustedTypes.createPolicy("default", {
    createHTML: (text) => (constant.test(text) ? text : plain(text)),
    createScript: () => null,
    createScriptURL: () => null,
  });
})();
