import { memo, type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { PageElement } from '../../draw/node';
import type { Draft, DraftOptions } from '../../edit/draft';
import type { DraftStorage } from '../../edit/keep';
import type { DocumentReader, DrawEditorOptions, InputAttributes, Intent } from '../../editor';
import { attachEditor } from '../../editor/attach-editor';
import { drawEditor } from '../../editor/draw-editor';
import { loadActs, loadCheck, loadFindings, readOnDemand } from '../../editor/load';
import type { NarrativeKey, SectionKey, TableKey } from '../../format';
import type { Report } from '../../report';
import { DEFAULT_ID_PREFIX } from '../../table/ids';
import { toReact } from '../to-react';
import { useDraft } from './use-draft';

/** The props that a cell's input must get, whatever draws it: all of them reach a native `<input>`. */
export interface EditorInputProps {
  readonly id: string;
  /** The cell's address. */
  readonly name: string;
  readonly defaultValue: string;
  readonly className: string;
  readonly type: 'text';
  readonly inputMode?: 'numeric' | 'decimal' | undefined;
  readonly autoComplete: string;
  readonly readOnly?: true | undefined;
  /** Its labels. */
  readonly 'aria-labelledby'?: string | undefined;
  /** What is said of it, and found. */
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: 'true' | undefined;
}

/** What every editor takes. */
export interface EditorProps
  extends Omit<DrawEditorOptions, 'drawInput' | 'idPrefix' | 'sections'> {
  /** From `useDraft`, where the page wants to look at it; else give what a draft begins with. */
  readonly draft?: Draft | undefined;
  /** A report to go on with. */
  readonly report?: Report | undefined;
  /** The form of a new report. Default: that of `year`. */
  readonly edition?: DraftOptions['edition'] | undefined;
  /** The year of a new report. */
  readonly year?: number | undefined;
  /** Last year's report: carried-over cells are checked against it. */
  readonly previous?: Report | undefined;
  readonly locale?: DraftOptions['locale'] | undefined;
  /** What every id begins with. Default `gk`; two forms on one page need two. */
  readonly idPrefix?: string | undefined;
  /** `derived`: totals are worked out and cannot be typed. Default `own`. A `draft` that is given says it itself. */
  readonly totals?: DraftOptions['totals'] | undefined;
  /** Where drafts are kept. Default `localStorage`; null: nowhere. */
  readonly storage?: DraftStorage | null | undefined;
  /** Reads files and tables with labels. Default: the package's own readers, loaded on demand. */
  readonly read?: DocumentReader | undefined;
  /** Told of every change. */
  readonly onChange?: ((draft: Draft) => void) | undefined;
  /**
   * Instead of posting the form: what the kept draft is deleted after. Rejected: nothing was saved. `false`: the
   * browser posts the form.
   */
  readonly onSave?:
    | ((report: Report, intent: Intent, draft: Draft) => void | false | Promise<void>)
    | undefined;
  /** A report with errors may be handed in. Default false: it can be saved only. */
  readonly allowErrors?: boolean | undefined;
  /** Whether who hands in a form with blank cells is asked if they are meant to be blank. Default true. */
  readonly askBlanks?: boolean | undefined;
  /**
   * A design system's own input in place of each cell's: it gets the props of a native one. One that keeps its value in
   * React's state is told of what the form writes. Keep the function outside of the component: another draws the form anew.
   */
  readonly renderInput?: ((props: EditorInputProps) => ReactNode) | undefined;
}

/** Which sections are filled in. Default: all six, with the fields about the body. */
export interface ReportEditorProps extends EditorProps {
  readonly sections?: readonly SectionKey[] | undefined;
}

/**
 * The report as a form: the statutory tables with an input in every value cell, its head and its sections of text.
 * A server renders it whole, and it can be posted without script; a browser adds keys, paste, totals, findings and
 * drafts. React draws it once: a key that types draws nothing.
 *
 * @example
 * import type { Report } from 'gongkai-report';
 * import { ReportEditor } from 'gongkai-report/react/edit';
 * import 'gongkai-report/styles.css';
 * import 'gongkai-report/editor.css';
 *
 * async function save(report: Report) {
 *   const { ok } = await fetch('/save', { method: 'POST', body: JSON.stringify(report) });
 *   if (!ok) throw new Error('not saved');
 * }
 * export const Page = () => <ReportEditor year={2025} onSave={save} />;
 */
export function ReportEditor({ draft, ...props }: ReportEditorProps) {
  return draft ? <Editor draft={draft} {...props} /> : <EditorOfNew {...props} />;
}

function EditorOfNew(props: Omit<ReportEditorProps, 'draft'>) {
  const { report, edition, year, previous, locale, totals } = props;
  const draft = useDraft({
    ...(report && { report }),
    ...(edition && { edition }),
    ...(year !== undefined && { year }),
    ...(previous && { previous }),
    ...(locale && { locale }),
    ...(totals && { totals }),
  });
  return <Editor draft={draft} {...props} />;
}

function Editor({ draft, ...props }: Omit<ReportEditorProps, 'draft'> & { readonly draft: Draft }) {
  const { idPrefix = DEFAULT_ID_PREFIX, lastYear, storage, read, allowErrors, askBlanks } = props;
  const root = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const { renderInput, theme, density, textSize, headingLevel, action, sections } = props;
  const { head, readOnly, hidden, inForm } = props;
  const drawing = useMemo(
    () =>
      drawEditor<ReactNode>(draft, {
        idPrefix,
        lastYear,
        theme,
        density,
        textSize,
        headingLevel,
        action,
        sections,
        head,
        readOnly,
        hidden,
        inForm,
        ...(renderInput && {
          drawInput: (attributes: InputAttributes) => ({
            slot: renderInput(inputProps(attributes)),
          }),
        }),
      }),
    [
      draft,
      idPrefix,
      lastYear,
      theme,
      density,
      textSize,
      headingLevel,
      action,
      sections,
      head,
      readOnly,
      hidden,
      inForm,
      renderInput,
    ],
  );
  useEffect(() => {
    const place = root.current;
    if (!place || !drawing) return undefined;
    const live = attachEditor(place, draft, {
      idPrefix,
      lastYear,
      sections,
      storage,
      allowErrors,
      askBlanks,
      keepsValues: latest.current.renderInput !== undefined,
      read: read ?? readOnDemand,
      isOwnReader: read === undefined,
      loadCheck,
      loadFindings,
      loadActs,
      onChange: (changed) => latest.current.onChange?.(changed),
      ...(latest.current.onSave && {
        onSave: (...saved) => latest.current.onSave?.(...saved),
      }),
    });
    return live.detach;
    // A form that was drawn anew is made live anew.
  }, [draft, drawing, idPrefix, lastYear, sections, storage, read, allowErrors, askBlanks]);
  // What the browser has made of a form is no longer what React drew: one that looks otherwise is a new one.
  const count = useRef({ drawing, key: 0 });
  if (count.current.drawing !== drawing) count.current = { drawing, key: count.current.key + 1 };
  return (
    <div ref={root}>
      <Drawing key={count.current.key} drawing={drawing} />
    </div>
  );
}

/** Drawn once: what the browser makes of the form is not drawn over. */
const Drawing = memo(({ drawing }: { readonly drawing: PageElement<ReactNode> }) =>
  toReact(drawing),
);

const inputProps = (attributes: InputAttributes): EditorInputProps => {
  const { id, name, value, inputmode, readonly } = attributes;
  const text = (key: string): string | undefined => {
    const own = attributes[key];
    return typeof own === 'string' ? own : undefined;
  };
  return {
    id,
    name,
    defaultValue: value,
    className: text('class') ?? '',
    type: 'text',
    autoComplete: text('autocomplete') ?? 'off',
    'aria-labelledby': text('aria-labelledby'),
    'aria-describedby': text('aria-describedby'),
    ...(attributes['aria-invalid'] === 'true' && { 'aria-invalid': 'true' }),
    ...(readonly === true && { readOnly: true }),
    ...((inputmode === 'numeric' || inputmode === 'decimal') && { inputMode: inputmode }),
  };
};

const tableEditor = (table: TableKey) => {
  const sections = [table];
  return (props: EditorProps) => <ReportEditor head={false} sections={sections} {...props} />;
};

/**
 * Section two as a form: documents, licences, penalties, fees.
 *
 * @example
 * import { ProactiveEditor, useDraft } from 'gongkai-report/react/edit';
 *
 * export function Page() {
 *   const draft = useDraft({ year: 2025 });
 *   return <ProactiveEditor draft={draft} />;
 * }
 */
export const ProactiveEditor = tableEditor('proactive');

/**
 * Section three as a form: applications received and how they ended.
 *
 * @example
 * import { ApplicationsEditor, useDraft } from 'gongkai-report/react/edit';
 *
 * export function Page() {
 *   const draft = useDraft({ year: 2025, totals: 'derived' });
 *   return <ApplicationsEditor draft={draft} />;
 * }
 */
export const ApplicationsEditor = tableEditor('applications');

/**
 * Section four as a form: reviews and lawsuits.
 *
 * @example
 * import { ProceedingsEditor, useDraft } from 'gongkai-report/react/edit';
 *
 * export function Page() {
 *   const draft = useDraft({ year: 2025 });
 *   return <ProceedingsEditor draft={draft} />;
 * }
 */
export const ProceedingsEditor = tableEditor('proceedings');

/**
 * A section of text as a form.
 *
 * @example
 * import { NarrativeEditor, useDraft } from 'gongkai-report/react/edit';
 *
 * export function Page() {
 *   const draft = useDraft({ year: 2025 });
 *   return <NarrativeEditor draft={draft} section="overview" />;
 * }
 */
export function NarrativeEditor({
  section,
  ...props
}: EditorProps & { readonly section: NarrativeKey }) {
  const sections = useMemo(() => [section], [section]);
  return <ReportEditor head={false} sections={sections} {...props} />;
}
