import { FindingsPanel, type LookProps, NarrativeSection, ProceedingsTable } from '../../src/react';
import type { Report } from '../../src/report';
import { checkReport } from '../../src/rules';
import { tokenUses } from '../../src/styles/tokens.mjs';
import { titleWords } from '../../src/table';
import { mistypedReview2024, shanghaiOffice2019 } from '../samples';
import { En } from './language';
import './tokens.css';
import { contrasts, isColour, LOOKS } from './look-tokens';

const Swatch = ({ colour }: { readonly colour: string }) => (
  <span aria-hidden="true" className="docs-swatch" style={{ background: colour }} />
);

/** A size as the page's designers reckon it, where the text around it has 16 pixels. */
const inPixels = (name: string, value: string): string => {
  const em = /^([\d.]+)em$/.exec(value)?.[1];
  return name.startsWith('--gk-size-') && em ? ` = ${Number(em) * 16} px` : '';
};

/** Every token with its value in both themes, compact and in large type, read from the stylesheet. */
export function Tokens() {
  return (
    <table className="docs-tokens">
      <thead>
        <tr>
          <th scope="col">
            变量<En>Token</En>
          </th>
          <th scope="col">
            印刷格式<En>Form</En>
          </th>
          <th scope="col">
            门户<En>Portal</En>
          </th>
          <th scope="col">
            紧凑<En>Compact</En>
          </th>
          <th scope="col">
            大字<En>Large type</En>
          </th>
        </tr>
      </thead>
      <tbody>
        {[...LOOKS.form.keys()].map((name) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
              <small>{tokenUses[name.slice('--gk-'.length)]?.zh}</small>
              <En>{tokenUses[name.slice('--gk-'.length)]?.en}</En>
            </th>
            {Object.entries(LOOKS).map(([look, tokens]) => {
              const value = tokens.get(name);
              return (
                <td key={look}>
                  {value && isColour(value) && <Swatch colour={value} />} {value}
                  {value && inPixels(name, value)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The contrast of the colours that meet, computed from the tokens. */
export function Contrasts() {
  return (
    <table className="docs-contrasts">
      <thead>
        <tr>
          <th scope="col">
            用于<En>For</En>
          </th>
          <th scope="col">
            变量<En>Tokens</En>
          </th>
          <th scope="col">
            至少<En>At least</En>
          </th>
          {contrasts[0]?.looks.map(({ look }) => (
            <th scope="col" key={look}>
              <code>{look}</code>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {contrasts.map(({ zh, en, front, back, least, looks }) => (
          <tr key={en}>
            <th scope="row">
              {zh}
              <En>{en}</En>
            </th>
            <td>
              <code>{front}</code> / <code>{back}</code>
            </td>
            <td>{least === 1 ? '–' : `${least} : 1`}</td>
            {looks.map((shown) => (
              <td key={shown.look}>
                {least === 4.5 ? (
                  <span
                    aria-hidden="true"
                    className="docs-pair"
                    style={{ color: shown.front, background: shown.back }}
                  >
                    永 8
                  </span>
                ) : (
                  <span
                    aria-hidden="true"
                    className="docs-pair docs-pair--frame"
                    style={{ borderColor: shown.front, background: shown.back }}
                  />
                )}{' '}
                {/* Cut, not rounded: 4.49 is not 4.5. */}
                {(Math.floor(shown.ratio * 10) / 10).toFixed(1)}
                {shown.ratio < least && <strong> 不足 too low</strong>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const LOOKS_SHOWN: readonly (Pick<LookProps, 'theme' | 'density' | 'textSize'> & {
  readonly zh: string;
  readonly en: string;
  readonly scheme?: 'dark';
})[] = [
  { zh: '印刷格式', en: 'Printed form', theme: 'form' },
  { zh: '门户', en: 'Portal', theme: 'portal' },
  { zh: '印刷格式，深色', en: 'Printed form, dark', theme: 'form', scheme: 'dark' },
  { zh: '门户，深色', en: 'Portal, dark', theme: 'portal', scheme: 'dark' },
  { zh: '印刷格式，大字', en: 'Printed form, large type', theme: 'form', textSize: 'large' },
  { zh: '门户，大字', en: 'Portal, large type', theme: 'portal', textSize: 'large' },
  { zh: '印刷格式，紧凑', en: 'Printed form, compact', theme: 'form', density: 'compact' },
  { zh: '门户，紧凑', en: 'Portal, compact', theme: 'portal', density: 'compact' },
];

/** The beginning of a real report: title, section, text and heading. */
const head: Report = {
  ...shanghaiOffice2019,
  overview: shanghaiOffice2019.overview.slice(0, 3),
};
const broken = checkReport(mistypedReview2024)
  .findings.filter(({ severity }) => severity === 'error')
  .slice(0, 1);

/** Real labels and numbers in every look: the components themselves, not pictures of them. */
export function Specimens() {
  return (
    <div className="sb-unstyled docs-specimens">
      {LOOKS_SHOWN.map(({ zh, en, scheme, ...look }, index) => {
        const idPrefix = `specimen-${index}`;
        const common = { ...look, idPrefix };
        const checked = { ...common, report: mistypedReview2024, findings: broken };
        return (
          <figure key={en} data-gk-scheme={scheme}>
            <figcaption>
              {zh}
              <En>{en}</En>
            </figcaption>
            <div
              hidden={look.density !== undefined}
              className="gk-root"
              lang="zh-CN"
              data-gk-theme={look.theme}
              data-gk-density={look.density}
              data-gk-text={look.textSize}
            >
              <p className="gk-title">
                {titleWords(head.title ?? '').map((words) => (
                  <span key={words}>
                    <wbr />
                    {words}
                  </span>
                ))}
              </p>
            </div>
            {/* Density is of tables alone. */}
            {!look.density && (
              <NarrativeSection {...common} report={head} section="overview" headingLevel={3} />
            )}
            <ProceedingsTable {...checked} linkFindings={!look.density} />
            {!look.density && <FindingsPanel {...checked} headingLevel={3} />}
          </figure>
        );
      })}
    </div>
  );
}
