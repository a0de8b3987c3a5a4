import { readXml } from '../../shared/import/read-xml.ts';

/** Elements of the TMX 1.4 DTD: what may stand in each, required attributes, all attributes. */
const elements: {
  readonly [name: string]: {
    readonly content: RegExp;
    readonly required: readonly string[];
    readonly allowed: readonly string[];
  };
} = {
  tmx: { content: /^header body $/u, required: ['version'], allowed: [] },
  header: {
    content: /^(?:(?:note|prop|ude) )*$/u,
    required: [
      ...['creationtool', 'creationtoolversion', 'segtype', 'o-tmf', 'adminlang', 'srclang'],
      'datatype',
    ],
    allowed: ['o-encoding', 'creationdate', 'creationid', 'changedate', 'changeid'],
  },
  body: { content: /^(?:tu )*$/u, required: [], allowed: [] },
  note: { content: /^(?:# )*$/u, required: [], allowed: ['xml:lang', 'o-encoding', 'lang'] },
  prop: { content: /^(?:# )*$/u, required: ['type'], allowed: ['xml:lang', 'o-encoding', 'lang'] },
  tu: {
    content: /^(?:(?:note|prop) )*(?:tuv )+$/u,
    required: [],
    allowed: [
      ...['tuid', 'o-encoding', 'datatype', 'usagecount', 'lastusagedate', 'creationtool'],
      ...['creationtoolversion', 'creationdate', 'creationid', 'changedate', 'segtype'],
      ...['changeid', 'o-tmf', 'srclang'],
    ],
  },
  tuv: {
    content: /^(?:(?:note|prop) )*seg $/u,
    required: ['xml:lang'],
    allowed: [
      ...['o-encoding', 'datatype', 'usagecount', 'lastusagedate', 'creationtool'],
      ...['creationtoolversion', 'creationdate', 'creationid', 'changedate', 'o-tmf', 'changeid'],
    ],
  },
  seg: { content: /^(?:(?:#|bpt|ept|ph|it|hi|ut) )*$/u, required: [], allowed: [] },
};
const segtypes = ['block', 'paragraph', 'sentence', 'phrase'];
const prefixes = new Map([
  ['', ''],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

/** What is wrong with a file by the TMX 1.4 DTD; empty when it is valid. */
export function tmxFaults(bytes: Uint8Array): string[] {
  const faults: string[] = [];
  const open: { name: string; content: string }[] = [];
  let root = '';
  const isSound = readXml(bytes, prefixes, {
    onOpen: (prefixed, attributes) => {
      const name = prefixed.replace(/^:/u, '');
      if (open.length === 0) root = name;
      const parent = open.at(-1);
      if (parent !== undefined) parent.content += `${name} `;
      open.push({ name, content: '' });
      const rule = elements[name];
      if (rule === undefined) {
        faults.push(`no element ${name}`);
        return;
      }
      for (const one of rule.required)
        if (!attributes.has(one)) faults.push(`${name} lacks ${one}`);
      for (const one of attributes.keys()) {
        if (![...rule.required, ...rule.allowed].includes(one)) faults.push(`${name} has ${one}`);
      }
      const segtype = attributes.get('segtype');
      if (segtype !== undefined && !segtypes.includes(segtype)) faults.push(`segtype ${segtype}`);
      if (name === 'tmx' && attributes.get('version') !== '1.4') faults.push('version');
    },
    onText: (text) => {
      const holder = open.at(-1);
      const isMixed = holder !== undefined && ['seg', 'prop', 'note'].includes(holder.name);
      if (holder !== undefined && (isMixed || text.trim() !== '')) holder.content += '# ';
    },
    onClose: () => {
      const closed = open.pop();
      if (closed !== undefined && elements[closed.name]?.content.test(closed.content) === false) {
        faults.push(`${closed.name}: ${closed.content}`);
      }
    },
  });
  if (!isSound) faults.push('not well formed');
  if (root !== 'tmx') faults.push(`root ${root}`);
  return faults;
}
