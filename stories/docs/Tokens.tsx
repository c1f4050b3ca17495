import css from '../../src/styles/report.css?raw';

/** The custom properties of a rule of the stylesheet's source, by name. */
function tokensOf(selector: string): Map<string, string> {
  const from = css.indexOf(`\n${selector} {`);
  const body = css.slice(from, css.indexOf('\n}', from));
  return new Map(
    [...body.matchAll(/(--gk-[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      value.replace(/\s+/g, ' ').trim(),
    ]),
  );
}

const isColour = (value: string): boolean => value.startsWith('#');

/** Every token with its value in both themes and in large type, read from the stylesheet. */
export function Tokens() {
  const form = tokensOf('.gk-root');
  const portal = tokensOf('.gk-root[data-gk-theme="portal"]');
  const large = tokensOf('.gk-root[data-gk-text="large"]');
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">变量 Token</th>
          <th scope="col">印刷格式 Form</th>
          <th scope="col">门户 Portal</th>
          <th scope="col">大字 Large</th>
        </tr>
      </thead>
      <tbody>
        {[...form].map(([name, value]) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            {[value, portal.get(name), large.get(name)].map((each, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <td key={index}>
                {each && isColour(each) && (
                  <span
                    aria-hidden="true"
                    style={{
                      display: 'inline-block',
                      width: '1em',
                      height: '1em',
                      border: '1px solid #888',
                      verticalAlign: '-.1em',
                      background: each,
                    }}
                  />
                )}{' '}
                {each}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
