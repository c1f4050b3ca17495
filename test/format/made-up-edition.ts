/**
 * An edition that nobody prescribed, to hold the house to “an edition is one file”: that of 2021 with one outcome
 * and one kind of applicant more, and without the block of fees. Its years begin with 2027.
 *
 * A test that uses it begins with
 * `vi.mock('../../src/format/edition-list.generated', async (original) => withMadeUpEdition(await original()))`.
 */
import { edition2021 } from '../../src/format/edition-2021';
import type { EditionId } from '../../src/format/editions';
import type { EditionForm, LabelNode } from '../../src/format/form';
import { applicants, applicationsTable, outcomes, sections } from '../../src/format/shared-tables';

/** Its id, which no type knows. */
export const MADE_UP = '2027' as EditionId;

export const NEW_APPLICANT = { key: 'farmersCooperative', label: '农民专业合作社' };
export const NEW_OUTCOME = { key: 'maliciousUse', label: '6.申请内容违反公序良俗' };

/** A tree with one label more below another, before the last of its siblings or behind it. */
const withChild = (
  nodes: readonly LabelNode[],
  above: string,
  child: LabelNode,
  place: 'last' | 'beforeLast',
): readonly LabelNode[] =>
  nodes.map((node) => {
    if (node.label !== above) return node;
    const children = [...(node.children ?? [])];
    children.splice(place === 'last' ? children.length : -1, 0, child);
    return { ...node, children };
  });

const [, proactive, applications] = edition2021.sections;
const [block] = applications?.table?.blocks ?? [];
const other = block?.rows.flatMap(({ children = [] }) =>
  children.filter(({ key }) => key === 'other'),
);

/** As an edition's file would write it down. */
export const madeUpEdition: EditionForm = {
  id: MADE_UP,
  notice: {
    title: '关于试行某某格式的通知（虚构）',
    number: '国办公开办函〔2027〕99号',
    numberEn: 'Guoban Gongkaiban Han [2027] No. 99',
    short: { zh: '2027年格式通知', en: 'format notice of 2027' },
  },
  years: { from: 2027 },
  bindingFrom: 2027,
  sections: sections(
    { blocks: proactive?.table?.blocks.slice(0, -1) ?? [] },
    applicationsTable(withChild(applicants, '法人或其他组织', NEW_APPLICANT, 'beforeLast'), [
      ...withChild(outcomes, '（五）不予处理', NEW_OUTCOME, 'last'),
      ...(other ?? []),
    ]),
  ),
};

/** The list of editions with the made-up one behind the others. */
export const withMadeUpEdition = (list: object): object => ({
  ...list,
  FORMS: { ...('FORMS' in list && (list.FORMS as object)), [MADE_UP]: madeUpEdition },
});
