// Joins the parts of the chat.

import { createConversation } from './conversation.js';
import { DirectLine } from './direct-line.js';
import { strings } from './strings.js';
import { createView } from './view.js';

/** @type {CreatePanel} */
export const createPanel = (root, launcher, options, given) => {
  const line = new DirectLine(options.base, options.lang);
  const view = createView(root, launcher, options, { ...strings, ...given }, () => conversation);
  const conversation = createConversation(line, view, options.base);
  const gone = new AbortController();

  const on = (/** @type {EventTarget | null} */ target, /** @type {string} */ type, /** @type {() => void} */ does) => target?.addEventListener(type, does, { signal: gone.signal });
  on(document, 'visibilitychange', conversation.listen);
  on(window, 'online', () => { view.settle(); conversation.resume(); });
  on(window, 'offline', view.offline);
  on(visualViewport, 'resize', view.fit);
  on(visualViewport, 'scroll', view.fit);

  fetch(`${options.base}widget/numbers.json`).then(response => response.ok ? response.json() : {}).then(view.know).catch(() => {});

  return {
    open: view.open,
    close: view.close,
    destroy() {
      gone.abort();
      conversation.end();
      view.unpin();
    },
  };
};
