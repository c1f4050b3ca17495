import { escapeMarkup } from '../draw';
import { NOT_PLAIN } from '../report/plain-text';

/** How a file of XML begins. */
export const XML_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as XML can hold it: escaped, and a character that XML knows no way to write is shown as lost. */
export const xmlText = (text: string): string =>
  escapeMarkup(text.replace(NOT_PLAIN, '\ufffd').replace(LONE_SURROGATE, '\ufffd'));

/** An element with its attributes, in the order given; without content it closes itself. */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  content = '',
): string {
  const written = Object.keys(attributes)
    .filter((key) => attributes[key] !== undefined)
    .map((key) => ` ${key}="${xmlText(String(attributes[key]))}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A file of XML. */
export const xmlFile = (root: string): string => `${XML_START}${root}`;

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * A `.rels` file of an Office package: the parts that another part refers to, rId1, rId2, …
 *
 * @param mode where the targets are no parts of the package
 */
export const relationships = (
  targets: readonly (readonly [type: string, target: string])[],
  mode?: 'External',
): string =>
  xmlFile(
    xml(
      'Relationships',
      { xmlns: RELATIONSHIPS },
      targets
        .map(([type, target], index) =>
          xml('Relationship', {
            Id: `rId${index + 1}`,
            Type: `${OFFICE}/${type}`,
            Target: target,
            TargetMode: mode,
          }),
        )
        .join(''),
    ),
  );

/** The `[Content_Types].xml` of an Office package. */
export const contentTypes = (parts: readonly (readonly [path: string, type: string])[]): string =>
  xmlFile(
    xml(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      xml('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }) +
        xml('Default', { Extension: 'xml', ContentType: 'application/xml' }) +
        parts
          .map(([path, type]) =>
            xml('Override', {
              PartName: `/${path}`,
              ContentType: `application/vnd.openxmlformats-officedocument.${type}+xml`,
            }),
          )
          .join(''),
    ),
  );
