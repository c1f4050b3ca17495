// A page may hold `<img name="createElement">` or `<form name="getElementById">`, and then `document` has a picture
// by the name of what we would call. What stands in the prototype is what was meant.

/** How far the page has come: `loading` until all of it is there. */
export const readyState = (): unknown => Reflect.get(Document.prototype, 'readyState', document);

export const elementById = (id: string): Element | null =>
  Document.prototype.getElementById.call(document, id);

/** Calls once all of the page is there. Gives what takes that back. */
export function whenReady(listener: () => void): () => void {
  const event = 'DOMContentLoaded';
  EventTarget.prototype.addEventListener.call(document, event, listener, { once: true });
  return () => EventTarget.prototype.removeEventListener.call(document, event, listener);
}
