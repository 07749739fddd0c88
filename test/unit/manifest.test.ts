import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../src/core/lint/rules';
import { type Status, statuses } from '../../src/core/post/frontMatter';
import { allowedTo, awaitsAnswer } from '../../src/core/queue/statuses';

interface Menu {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const words: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
const {
  commands,
  menus = {},
  configuration,
  keybindings = [],
  viewsWelcome = [],
  views = {},
  walkthroughs = [],
} = manifest.contributes;
const declared: string[] = commands.map(({ command }: { command: string }) => command);
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join('src', file), 'utf8'))
  .join('\n');

/** Every `when` and `enablement` of the manifest. */
const clauses: string[] = [
  ...commands,
  ...keybindings,
  ...viewsWelcome,
  ...Object.values<Menu[]>(menus).flat(),
  ...Object.values<Menu[]>(views).flat(),
].flatMap(({ when, enablement }: { when?: string; enablement?: string }) =>
  [when, enablement].filter((one) => one !== undefined),
);

describe('the manifest', () => {
  it('declares no command that no code knows', () => {
    for (const command of declared) assert.ok(sources.includes(`'${command}'`), command);
  });

  it('has words for every key, and no key without a use', () => {
    const text = readFileSync('package.json', 'utf8');
    const used = new Set([...text.matchAll(/%([\w.-]+)%/g)].map((match) => match[1] ?? ''));
    assert.deepEqual([...used].sort(), Object.keys(words).sort());
  });

  it('names its commands as VS Code does', () => {
    for (const { command, category, title } of commands) {
      assert.equal(category, 'Signpost', command);
      assert.match(words[title.slice(1, -1)] ?? '', /^[A-Z]/, command);
    }
  });

  it('has menus for its own commands alone', () => {
    for (const [menu, items] of Object.entries<Menu[]>(menus)) {
      for (const { command } of items)
        if (command) assert.ok(declared.includes(command), `${menu}: ${command}`);
    }
  });

  it('hides what can not be used, by keys that exist', () => {
    const known = new Set([
      ...contextKeys(),
      ...Object.keys(configuration.properties).map((key) => `config.${key}`),
      ...'view viewItem viewId webviewId signpostContext activeCustomEditorId focusedView editorLangId resourceLangId resourceFilename resourceExtname resourceScheme false true never listFocus inputFocus editorTextFocus isWeb isMac explorerResourceIsFolder workspaceFolderCount'.split(
        ' ',
      ),
    ]);
    for (const clause of clauses) {
      const bare = clause.replace(/'[^']*'|\/(?:[^/\\]|\\.)+\/[a-z]*/g, '').replace(/[!=]=\s*[\w.-]+/g, '');
      for (const key of bare.match(/[A-Za-z][\w.]*/g) ?? [])
        assert.ok(key === 'in' || key === 'not' || known.has(key), `${key} in ${clause}`);
    }
  });

  it('offers in the view and the calendar only what the table of statuses allows', () => {
    const goesTo: Record<string, readonly Status[]> = {
      'signpost.addToQueue': allowedTo('queued'),
      'signpost.removeFromQueue': allowedTo('draft'),
      'signpost.skipPost': allowedTo('skipped'),
      'signpost.scheduledThere': allowedTo('scheduled-there'),
      'signpost.markAsPosted': allowedTo('posted'),
      'signpost.handOver': allowedTo('handed-over'),
      'signpost.answerHandOver': statuses.filter(awaitsAnswer),
      'signpost.addAddress': ['posted'],
      'signpost.logNumbers': ['posted'],
    };
    for (const { command = '', when = '' } of [...menus['view/item/context'], ...menus['webview/context']]) {
      const [, listed] = /\^post\\\.\(([\w|-]+)\)/.exec(when) ?? [];
      const allowed = goesTo[command];
      if (!allowed || listed === undefined) continue;
      for (const status of listed.split('|'))
        assert.ok(allowed.includes(status as Status), `${command} of a post that is ${status}`);
    }
  });

  it('hides all but checking and writing from who wants the linter alone', () => {
    const ofTheLinter = new Set(
      'newPost newPostFromClipboard showExample showChecklist copyOutput openComposer openAsText openPreviewToSide showAsText'
        .split(' ')
        .map((name) => `signpost.${name}`),
    );
    const isHidden = (when = '') =>
      when === 'false' ||
      when.includes('!config.signpost.linterOnly') ||
      /\b(?:view|focusedView|webviewId) == /.test(when);
    for (const { when } of views.signpost) assert.ok(when.includes('!config.signpost.linterOnly'));
    for (const { id, when, description } of walkthroughs[0].steps) {
      const links = words[description.slice(1, -1)]?.match(/(?<=\(command:)signpost\.\w+/g) ?? [];
      assert.ok(isHidden(when) || links.every((link) => ofTheLinter.has(link)), `${id} of the walkthrough`);
    }
    for (const command of declared.filter((one) => !ofTheLinter.has(one))) {
      const shown: Menu[] = menus.commandPalette.filter((item: Menu) => item.command === command);
      assert.ok(shown.length > 0 && shown.every(({ when }) => isHidden(when)), `${command} in the palette`);
    }
    for (const [menu, items] of [
      ...Object.entries<Menu[]>(menus),
      ['keys', keybindings as Menu[]] as const,
    ]) {
      for (const { command = '', when } of items)
        assert.ok(ofTheLinter.has(command) || isHidden(when), `${command} in ${menu}`);
    }
  });

  it('lists every rule in the setting for rules', () => {
    const names = configuration.properties['signpost.rules'].propertyNames.enum;
    assert.deepEqual([...names].sort(), rules.map(({ id }) => id).sort());
  });

  it('asks for no newer VS Code than its types know', () => {
    const types = JSON.parse(readFileSync('node_modules/@types/vscode/package.json', 'utf8'));
    assert.equal(manifest.engines.vscode, `^${types.version}`);
  });
});

function contextKeys(): string[] {
  return [...sources.matchAll(/'setContext',\s*'(signpost\.[\w.]+)'/g)].map((match) => match[1] ?? '');
}
