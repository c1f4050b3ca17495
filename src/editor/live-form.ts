import type { PageContent } from '../draw';
import type { ChangeReport, Draft, FieldName } from '../edit';
import type { TableKey } from '../format';
import type { Report } from '../report';
import type { AttachOptions } from './attach-editor';
import type { EditorMessages } from './messages';

/**
 * A form that is live, for what is loaded when it is first needed. It brings what the form has already (labels, the
 * drawing of a table), so that those files need not bring it again.
 */
export interface LiveForm {
  readonly root: HTMLElement;
  readonly page: Document;
  readonly form: HTMLFormElement | null;
  readonly draft: Draft;
  readonly options: AttachOptions;
  readonly isReadOnly: boolean;
  readonly inputs: ReadonlyMap<string, HTMLInputElement>;
  readonly words: EditorMessages;
  /** What the draft says of what cannot be pasted. */
  readonly refusals: { readonly otherForm: string; readonly tooLarge: string };
  readonly tables: readonly { readonly key: TableKey; readonly name: string }[];
  /** The place that the drawing leaves for something. */
  part(name: string): HTMLElement | null;
  show(name: string, content: PageContent): void;
  /** Says a sentence, with an act that takes it back where there is one. */
  say(text: string, act?: readonly [act: string, text: string]): void;
  /** Puts what is being typed into the draft. */
  commitActive(): void;
  /** Draws what the draft has changed. */
  drawChanged(keys: Iterable<string>): void;
  /** Draws what a paste, a fill or a suggestion did, and says it. */
  drawReport(report: ChangeReport): void;
  /** Says of a cell's input anew whether what stands in it is wrong. */
  drawInvalid(address: string): void;
  /** A cell or a field in the form's own words. */
  nameOf(key: string): string;
  tableOf(address: string): TableKey | undefined;
  /** The texts of a report's fields. */
  fieldsOf(report: Report): Partial<Record<FieldName, string>>;
  /** A table of the draft, as it is copied. */
  drawCopy(table: TableKey): PageContent;
  /** Presses the button again by which the form was to be handed in. */
  pressAgain(): void;
}

/** What was found, at the cells, below the texts and in a list: loaded with the rules. */
export interface FormFindings {
  /** Draws what the draft's check says now. */
  draw(): void;
  /** Whether an error stands at a cell, and nothing has been typed in it since. */
  hasError(address: string): boolean;
  /** Something is typed in a cell: its marks go away. */
  clear(address: string): void;
  /** The cells that findings stand at, in the form's order. */
  readonly markedCells: readonly string[];
  /** How many of what, in a section or (undefined) on the report as a whole; empty where there are none. */
  countIn(section: string | undefined): PageContent;
  /** Nothing is wrong, in words; empty where something is. */
  readonly clean: string;
  /** The list, which takes the focus. From then on nothing is held back. */
  list(): void;
  /** Does what the suggestion of a button says; false where it is the button of none. */
  use(button: Element): boolean;
  /** What a person says of a finding. */
  explain(field: HTMLTextAreaElement): void;
}

/** What stands on a clipboard: to be read while the event lasts. */
export interface Clipboard {
  readonly markup: string;
  readonly text: string;
  readonly files: readonly File[];
  readonly types: readonly string[];
}

/** Lists and questions, the clipboard, files, kept drafts. */
export interface FormActs {
  /** Whether there is such an act; it is done. */
  act(name: string, of: string | undefined): boolean;
  paste(clipboard: Clipboard, at: string): void;
  /** Into a text, where the caret was. */
  pasteText(field: HTMLTextAreaElement, text: string, caret: readonly [number, number]): void;
  /** Closes the list or question that is open; false where none is. */
  close(): boolean;
  editNote(address: string): void;
  askBlanks(blanks: readonly string[]): void;
  /** Keeps the draft now: the page is left. */
  flush(): void;
  /** The report was saved. */
  saved(): Promise<void>;
  detach(): void;
}
