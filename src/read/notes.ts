import type { Locale } from '../format';
import type { SourcePlace } from '../report';
import type { PrintedLabel } from '../report/reading';
import type { Attachment } from './formats/attachments';
import { type NoteCode, readMessages } from './messages';

/** Something that a reader noticed: what it normalised, what it could not tell, what does not fit the form. */
export interface ReadNote {
  readonly code: NoteCode;
  readonly message: string;
  /** The cell, where the note is about one. */
  readonly address?: string;
  readonly place?: SourcePlace;
  /** A label of the document that is not the form's, to the letter. */
  readonly label?: PrintedLabel;
  /** The files, frames and pictures that a page without tables names, where the note is about them. */
  readonly attachments?: readonly Attachment[];
}

type Slots<Code extends NoteCode> = Parameters<ReturnType<typeof readMessages>['notes'][Code]>;

/** Where a note belongs. */
export interface NotePlace {
  readonly address?: string;
  readonly place?: SourcePlace | undefined;
  readonly label?: PrintedLabel | undefined;
  readonly attachments?: readonly Attachment[];
}

/** Takes a note; the message is made from its code and slots. */
export type NoteTaker = <Code extends NoteCode>(
  code: Code,
  slots: Slots<Code>,
  at?: NotePlace,
) => void;

/** A list of notes and the function that adds to it. */
export function noteBook(locale: Locale): { notes: ReadNote[]; note: NoteTaker } {
  const notes: ReadNote[] = [];
  const messages = readMessages(locale).notes;
  const note: NoteTaker = (code, slots, at = {}) => {
    // TypeScript cannot follow that the slots are those of this code, which the signature demands.
    const write = messages[code] as (...values: readonly (string | number)[]) => string;
    notes.push({
      code,
      message: write(...slots),
      ...(at.address !== undefined && { address: at.address }),
      ...(at.place && { place: at.place }),
      ...(at.label && { label: at.label }),
      ...(at.attachments && { attachments: at.attachments }),
    });
  };
  return { notes, note };
}
