import limits from '../../.size-limit.mjs';

/** The size limits of the package, from the file that holds them. */
export function Sizes() {
  return (
    <div className="docs-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">入口 Entry</th>
            <th scope="col">上限 Limit</th>
          </tr>
        </thead>
        <tbody>
          {limits.map(({ name, limit }) => (
            <tr key={name}>
              <td>
                <code>{name}</code>
              </td>
              <td>{limit}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
