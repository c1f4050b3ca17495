import type { LiveMessages } from './messages';

const ACTIVE = 'data-gk-active';

const wantsLessMotion = (): boolean =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The link to a place of the page that a click follows; undefined where a key makes it another click. */
function followedLink(event: MouseEvent): HTMLAnchorElement | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = event.target instanceof Element && event.target.closest('a[href*="#"]');
  return link instanceof HTMLAnchorElement ? link : undefined;
}

/** The element that a link within the page leads to, if it is below the root. */
function linkTarget(root: HTMLElement, link: HTMLAnchorElement): HTMLElement | undefined {
  if (link.hash === '' || link.pathname !== window.location.pathname) return undefined;
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  return target && root.contains(target) ? target : undefined;
}

/** A region takes the focus only while there is something to scroll. */
function watchOverflow(root: HTMLElement): () => void {
  if (typeof ResizeObserver === 'undefined') return () => {};
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const region = target.closest('.gk-scroll');
      if (!(region instanceof HTMLElement)) continue;
      if (region.scrollWidth > region.clientWidth) region.tabIndex = 0;
      else region.removeAttribute('tabindex');
    }
  });
  for (const element of root.querySelectorAll('.gk-scroll, .gk-table')) observer.observe(element);
  return () => observer.disconnect();
}

/**
 * Makes what was rendered live: a link of a finding moves to its cell and shows the part that every cell of
 * the finding plays; Escape, the button, or the browser's way back, leads to where one was: from a cell to the link in the finding,
 * from a finding to the mark of the cell. Works on the DOM, whoever rendered it.
 * @param status an element that is read aloud when its text changes
 * @param back a button, shown where one has come to a cell
 * @returns what undoes it
 */
export function enhance(
  root: HTMLElement,
  status: HTMLElement,
  back: HTMLElement,
  messages: LiveMessages,
): () => void {
  // The links that were followed one from where the other led, and where the last one led.
  let cameFrom: HTMLElement[] = [];
  let arrived: HTMLElement | undefined;
  const follow = (link: HTMLElement, target: HTMLElement): void => {
    cameFrom = arrived?.contains(link) ? [...cameFrom, link] : [link];
    arrived = target;
  };
  /** To the link that led here. The browser's own way back restores where the page was scrolled to. */
  const goBack = (options?: FocusOptions): void => {
    clear();
    const link = cameFrom.pop();
    arrived = cameFrom.length > 0 ? (link?.closest<HTMLElement>('[id]') ?? undefined) : undefined;
    link?.focus(options);
  };

  const clear = (): void => {
    for (const cell of root.querySelectorAll(`[${ACTIVE}]`)) cell.removeAttribute(ACTIVE);
    status.textContent = '';
    back.hidden = true;
  };

  const onClick = (event: MouseEvent): void => {
    const link = followedLink(event);
    const target = link && linkTarget(root, link);
    if (!link || !target) return;
    // From a cell to its finding the browser goes by itself; only the way back is not its own.
    if (target.matches('.gk-finding')) {
      clear();
      follow(link, target);
    }
    const finding = link.closest('.gk-finding, .gk-suggestions');
    if (!finding || !(target instanceof HTMLTableCellElement)) return;

    clear();
    const links = [...finding.querySelectorAll<HTMLAnchorElement>('a[data-gk-role]')];
    for (const each of links) {
      const label = each.parentElement?.querySelector('.gk-role')?.textContent ?? '';
      linkTarget(root, each)?.setAttribute(ACTIVE, label);
    }
    if (links.length > 0) status.textContent = messages.shown(links.length);
    if (!target.hasAttribute(ACTIVE)) target.setAttribute(ACTIVE, '');
    follow(link, target);
    back.hidden = false;

    event.preventDefault();
    window.history.pushState(null, '', link.hash);
    // Only while it has the focus: a screen reader that reads on leaves out the row of such a cell (Orca 43).
    target.tabIndex = -1;
    target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
    target.focus({ preventScroll: true });
    target.scrollIntoView({
      block: 'center',
      inline: 'center',
      behavior: wantsLessMotion() ? 'auto' : 'smooth',
    });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') goBack();
  };
  const onBack = (): void => goBack();
  const onPopState = (): void => {
    // Following a link is told as well.
    const isThere = arrived && window.location.hash === `#${encodeURIComponent(arrived.id)}`;
    if (!isThere && cameFrom.length > 0) goBack({ preventScroll: true });
  };

  const unwatch = watchOverflow(root);
  root.addEventListener('click', onClick);
  root.addEventListener('keydown', onKeyDown);
  back.addEventListener('click', onBack);
  window.addEventListener('popstate', onPopState);
  return () => {
    unwatch();
    clear();
    root.removeEventListener('click', onClick);
    root.removeEventListener('keydown', onKeyDown);
    back.removeEventListener('click', onBack);
    window.removeEventListener('popstate', onPopState);
  };
}
