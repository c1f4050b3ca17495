import type { Locale } from '../format';
import { liveOverviewMessages } from './live-messages';

/** A field of the filter: what is chosen in it. */
type Field = 'name' | 'state' | 'table' | 'severity' | 'year';

type Sought = Readonly<Record<Field, string>>;

/** A body that is listed. */
const ROW = 'tr[data-gk-body]';

const attributeWords = (row: Element, attribute: string): string[] =>
  (row.getAttribute(attribute) ?? '').split(' ').filter((word) => word !== '');

const searchLetters = (text: string): string => text.toLowerCase().replace(/\s+/g, '');

/** Whether something was found in the table and of the severity, each as far as it is chosen. */
const isFound = (found: readonly string[], table: string, severity: string): boolean =>
  found.some((pair) => {
    const [ownTable = '', ownSeverity = ''] = pair.split('|');
    return (
      (table === '' || ownTable === table.trim()) && (severity === '' || ownSeverity === severity)
    );
  });

function isFitting(row: Element, { name, state, table, severity, year }: Sought): boolean {
  return (
    searchLetters(row.getAttribute('data-gk-name') ?? '').includes(name) &&
    (state === '' || row.getAttribute('data-gk-body') === state) &&
    (year === '' || attributeWords(row, 'data-gk-years').includes(year)) &&
    ((table === '' && severity === '') ||
      isFound(attributeWords(row, 'data-gk-found'), table, severity))
  );
}

/** An overview that is live. */
export interface LiveOverview {
  /** Filters anew: to be called after something else was drawn. */
  readonly update: () => void;
  /** Takes back what was done. */
  readonly end: () => void;
}

/**
 * Makes an overview live that was drawn by anybody, below an element: the fields, which are hidden without a script, are
 * shown, what fits stays, and how many that are is said aloud.
 */
export function attachOverview(root: HTMLElement, locale: Locale): LiveOverview {
  const messages = liveOverviewMessages(locale);
  /** What was open before anything was sought. */
  let before: ReadonlyMap<Element, boolean> | undefined;
  const formOf = (): HTMLFormElement | null => root.querySelector('form.gk-filter');

  const update = (): void => {
    const form = formOf();
    if (!form) return;
    form.hidden = false;
    const fields = Array.from(form.querySelectorAll<HTMLInputElement>('[data-gk-filter]'));
    const chosen = (name: Field): string =>
      fields.find((field) => field.getAttribute('data-gk-filter') === name)?.value ?? '';
    const sought: Sought = {
      name: searchLetters(chosen('name')),
      state: chosen('state'),
      table: chosen('table'),
      severity: chosen('severity'),
      year: chosen('year'),
    };
    const isSought = Object.values(sought).some((value) => value !== '');
    const rows = Array.from(root.querySelectorAll<HTMLElement>(ROW));
    let shown = 0;
    for (const row of rows) {
      const fits = !isSought || isFitting(row, sought);
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    const folds = Array.from(root.querySelectorAll('details')).filter((fold) =>
      fold.querySelector(ROW),
    );
    if (isSought && !before) before = new Map(folds.map((fold) => [fold, fold.open]));
    for (const fold of folds) {
      const hasAny = fold.querySelector(`${ROW}:not([hidden])`) !== null;
      fold.hidden = !hasAny;
      fold.open = isSought ? hasAny : (before?.get(fold) ?? fold.open);
    }
    if (!isSought) before = undefined;
    const status = form.querySelector('.gk-filter-count');
    if (status) status.textContent = isSought ? messages.shown(shown, rows.length) : '';
  };

  const isOurs = ({ target }: Event): boolean =>
    target instanceof Element && target.closest('form.gk-filter') !== null;
  const onInput = (event: Event): void => {
    if (isOurs(event)) update();
  };
  const onSubmit = (event: Event): void => {
    if (isOurs(event)) event.preventDefault();
  };
  // A form is empty only after its reset has been told of.
  const onReset = (event: Event): void => {
    if (isOurs(event)) setTimeout(update);
  };
  root.addEventListener('input', onInput);
  root.addEventListener('submit', onSubmit);
  root.addEventListener('reset', onReset);
  // A browser that comes back to a page has filled its fields already.
  update();
  return {
    update,
    end: () => {
      root.removeEventListener('input', onInput);
      root.removeEventListener('submit', onSubmit);
      root.removeEventListener('reset', onReset);
      const form = formOf();
      if (form) form.hidden = true;
      for (const hidden of Array.from(root.querySelectorAll<HTMLElement>(`${ROW}, details`)))
        hidden.hidden = false;
    },
  };
}
