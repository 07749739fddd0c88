import * as jsonc from 'jsonc-parser';
import type { Range } from '../post/edit';
import type { ConfigValues } from './config';
import { checkConfig } from './configCheck';
import type { ConfigPath } from './configPath';
import type { ConfigProblem, PlacedConfigProblem } from './configProblem';

/** What a config file sets, as far as it can be read, and what is wrong in it, by place. */
export interface ConfigFile {
  readonly values: ConfigValues;
  readonly problems: readonly PlacedConfigProblem[];
}

/** Reads the text of a config file. Never throws: what can't be read is a problem with a range. */
export function readConfigFile(text: string): ConfigFile {
  try {
    return readJson(text);
  } catch (error) {
    // The parser calls itself for each level of depth.
    if (!(error instanceof RangeError)) throw error;
    return { values: {}, problems: [placed('depth', {}, { start: 0, end: text.length })] };
  }
}

function readJson(text: string): ConfigFile {
  const markLength = text.startsWith('\uFEFF') ? 1 : 0;
  const errors: jsonc.ParseError[] = [];
  const root = jsonc.parseTree(text.slice(markLength), errors, { disallowComments: true });
  const inFile = ({ offset, length }: { offset: number; length: number }): Range => {
    const start = markLength + offset;
    return { start, end: start + length };
  };
  // Those after the first mostly come from it.
  const broken = errors.slice(0, 1).map((error) => placed('syntax', syntaxDetail(error), inFile(error)));
  if (!root) return { values: {}, problems: broken };
  const { values, problems } = checkConfig(jsonc.getNodeValue(root));
  const found = problems.map((problem) => ({ ...problem, range: inFile(nodeOf(root, problem)) }));
  const twice = keysTwice(root).map((node) => placed('twice', { key: String(node.value) }, inFile(node)));
  const all = [...broken, ...twice, ...found];
  return { values, problems: all.sort((a, b) => a.range.start - b.range.start) };
}

function placed(
  what: ConfigProblem['what'],
  values: ConfigProblem['values'],
  range: Range,
): PlacedConfigProblem {
  return { what, path: [], on: 'value', values, range };
}

function syntaxDetail({ error }: jsonc.ParseError): ConfigProblem['values'] {
  // CloseBraceExpected: close brace expected
  const name = jsonc.printParseErrorCode(error);
  return { detail: name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase() };
}

/** The node that a problem is about; the nearest one around it where the text is broken. */
function nodeOf(root: jsonc.Node, { path, on }: ConfigProblem): jsonc.Node {
  let steps: ConfigPath = path;
  let node = jsonc.findNodeAtLocation(root, [...steps]);
  while (!node && steps.length > 0) {
    steps = steps.slice(0, -1);
    node = jsonc.findNodeAtLocation(root, [...steps]);
  }
  const key = node?.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
  return (on === 'key' ? key : undefined) ?? node ?? root;
}

/** The nodes of keys that stand in their object for the second time. */
function keysTwice(node: jsonc.Node): jsonc.Node[] {
  const seen = new Set<unknown>();
  return (node.children ?? []).flatMap((child) => {
    const key = child.type === 'property' ? child.children?.[0] : undefined;
    const isTwice = key !== undefined && seen.has(key.value);
    if (key) seen.add(key.value);
    return [...(isTwice && key ? [key] : []), ...keysTwice(child)];
  });
}
