// Run under --conditions=react-server where the packed package is installed: prints the elements that the
// server component leaves for the browser, as a framework sends them. React has no hooks with state here,
// and its server renderer refuses to load; a function among the props could not be sent.

/** @param {any} node @returns {Promise<any[]>} */
async function resolve(node) {
  if (node === null || node === undefined || typeof node === 'boolean') return [];
  if (typeof node === 'string' || typeof node === 'number') return [String(node)];
  if (Array.isArray(node)) return (await Promise.all(node.map(resolve))).flat();
  const { type, props } = node;
  if (typeof type === 'function') return resolve(await type(props));
  if (type.$$typeof === Symbol.for('react.memo')) return resolve({ type: type.type, props });
  const { children, ...rest } = props;
  if (type === Symbol.for('react.fragment')) return resolve(children);
  if (typeof type !== 'string') throw new Error(`an element of type ${String(type)}`);
  for (const [name, value] of Object.entries(rest)) {
    if (typeof value === 'function') throw new Error(`<${type}> has a function as ${name}`);
  }
  return [{ type, props: rest, children: await resolve(children) }];
}

const react = await import('react');
if ('useState' in react) throw new Error('this is not the condition react-server');
// The example is copied beside this file.
const { default: Page } = await import(new URL('server-component.mjs', import.meta.url).href);
const file = new URL(import.meta.resolve('gongkai-report/samples/huaian-2024.json'));
console.log(JSON.stringify(await resolve(await Page({ file }))));
