import * as vscode from 'vscode';
import { daysBetween } from '../../core/journey/day';
import { oneLine, readList } from '../../core/journey/list';
import { buildNetwork, countJourney, type Network, type NetworkNode } from '../../core/journey/network';
import { networkSvg } from '../../core/journey/networkSvg';
import {
  type NetworkFromPage,
  type NetworkToPage,
  type NetworkWord,
  networkProtocol,
  type ShownNode,
} from '../../protocol/network';
import { readable } from '../home/home';
import { openChannel, type ViewChannel, type ViewLog } from '../webviews/channel';
import { showView } from '../webviews/showView';
import type { Journey } from './journey';
import type { Snapshot } from './snapshot';
import { wordsOfDay, wordsOfRelation } from './words';

let open: NetworkPanel | undefined;

/** Shows the network, in the panel that is there if there is one. */
export async function showNetwork(journey: Journey, log: ViewLog): Promise<void> {
  if (open) open.reveal();
  else open = new NetworkPanel(journey, log, () => (open = undefined));
}

/**
 * Writes the network as an SVG file.
 * @param given the file; without it the person is asked
 */
export async function exportNetwork(journey: Journey, given: unknown): Promise<vscode.Uri | undefined> {
  const snapshot = await journey.fresh();
  const { nodes } = buildNetwork(snapshot.people, snapshot.posts);
  const title = vscode.l10n.t('My Network');
  const picture = networkSvg(
    nodes.map((node) => ({ key: node.key, parent: node.parent, what: node.what, label: labelOf(node) })),
    title,
    numbersInWords(snapshot),
  );
  const uri = given instanceof vscode.Uri ? given : await askFile();
  if (!uri) return undefined;
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(picture));
  vscode.window.setStatusBarMessage(vscode.l10n.t('Written: {0}', readable(uri)), 5000);
  return uri;
}

async function askFile(): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export My Network'),
    filters: { SVG: ['svg'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, 'network.svg') }),
  });
}

class NetworkPanel {
  readonly #journey: Journey;
  readonly #panel: vscode.WebviewPanel;
  readonly #channel: ViewChannel<NetworkToPage>;
  readonly #listener: vscode.Disposable;
  #network: Network | undefined;
  #isShowing = false;
  #isStale = false;

  constructor(journey: Journey, log: ViewLog, onClose: () => void) {
    this.#journey = journey;
    const title = vscode.l10n.t('My Network');
    this.#panel = vscode.window.createWebviewPanel('signpost.network', title, vscode.ViewColumn.Active);
    this.#channel = openChannel(
      this.#panel.webview,
      networkProtocol,
      (message) => void this.#receive(message),
      log,
    );
    this.#listener = journey.onDidChange(() => {
      if (this.#panel.visible) this.#showSoon();
    });
    showView(this.#panel.webview, journey.deps.extensionUri, 'network', title);
    this.#panel.onDidDispose(() => {
      this.#listener.dispose();
      this.#channel.dispose();
      onClose();
    });
  }

  reveal(): void {
    this.#panel.reveal();
  }

  async #receive(message: NetworkFromPage): Promise<void> {
    if (message.type === 'ready') return await this.#show();
    if (message.type === 'export')
      return void (await vscode.commands.executeCommand('signpost.exportNetwork'));
    const node = this.#network?.nodes.find(({ key }) => key === message.key);
    if (!node || node.what === 'me') return;
    const uri =
      node.what === 'missing'
        ? undefined
        : vscode.Uri.parse(node.what === 'post' ? node.post.path : node.path);
    if (message.type === 'open' && uri) await vscode.window.showTextDocument(uri, { preview: false });
    else if (message.type === 'log') {
      await vscode.commands.executeCommand(
        'signpost.logConversation',
        uri ?? { name: node.what === 'missing' ? node.label : '', through: this.#throughOf(node) },
      );
    }
  }

  /** The id of the person below whom somebody without a file stands. */
  #throughOf({ parent }: NetworkNode): string | undefined {
    const above = this.#network?.nodes.find(({ key }) => key === parent);
    return above?.what === 'person' ? (above.person.id ?? undefined) : undefined;
  }

  /** Changes that come while one is shown are shown together after it. */
  #showSoon(): void {
    if (this.#isShowing) this.#isStale = true;
    else void this.#show();
  }

  async #show(): Promise<void> {
    this.#isShowing = true;
    try {
      do {
        this.#isStale = false;
        await this.#send();
      } while (this.#isStale);
    } finally {
      this.#isShowing = false;
    }
  }

  async #send(): Promise<void> {
    const snapshot = await this.#journey.snapshot();
    this.#network = buildNetwork(snapshot.people, snapshot.posts);
    this.#channel.send({
      type: 'show',
      words: words(),
      nodes: this.#network.nodes.map(toShown),
      numbers: numbersInWords(snapshot),
    });
  }
}

function toShown(node: NetworkNode): ShownNode {
  const { key, parent, generation, what, isCut } = node;
  const ring = isCut ? [vscode.l10n.t('the files lead round in a ring here')] : [];
  return {
    key,
    parent,
    generation,
    what,
    label: labelOf(node),
    details: [...detailsOf(node), ...ring],
    sort: sortOf(node),
  };
}

function labelOf(node: NetworkNode): string {
  switch (node.what) {
    case 'me':
      return vscode.l10n.t('Me');
    case 'post':
      return oneLine(node.post.title);
    case 'person':
      return oneLine(node.person.name);
    case 'missing':
      return oneLine(node.label);
  }
}

function sortOf({ what }: NetworkNode): string {
  switch (what) {
    case 'me':
      return '';
    case 'post':
      return vscode.l10n.t('post');
    case 'person':
      return vscode.l10n.t('person');
    case 'missing':
      return vscode.l10n.t('named, without a file');
  }
}

function detailsOf(node: NetworkNode): readonly string[] {
  if (node.what !== 'person') return [];
  const { role, relation, conversations, next, thanked } = node.person;
  const last = conversations.at(-1);
  const [saying] = last ? readList(last.learned) : [];
  return [
    role ?? '',
    relation ? wordsOfRelation(relation) : '',
    last ? vscode.l10n.t('talked on {0}', wordsOfDay(last.day)) : '',
    saying ? `“${saying}”` : '',
    next ? vscode.l10n.t('next: {0}', next.what) : '',
    thanked ? vscode.l10n.t('thanked on {0}', wordsOfDay(thanked)) : '',
  ].filter(Boolean);
}

function numbersInWords({ people, posts, today }: Snapshot): string[] {
  const {
    posts: posted,
    answers,
    introductions,
    conversations,
    lastConversation,
    helped,
  } = countJourney(people, posts);
  const days = lastConversation === null ? null : Math.max(0, daysBetween(lastConversation, today));
  return [
    vscode.l10n.t('Posts: {0}', posted),
    vscode.l10n.t('Answers: {0}', answers),
    vscode.l10n.t('Introductions: {0}', introductions),
    vscode.l10n.t('Conversations: {0}', conversations),
    ...(days === null ? [] : [vscode.l10n.t('Days since the last one: {0}', days)]),
    ...(helped === 0 ? [] : [vscode.l10n.t('People I helped: {0}', helped)]),
  ];
}

function words(): Record<NetworkWord, string> {
  return {
    title: vscode.l10n.t('My Network'),
    picture: vscode.l10n.t('Picture'),
    list: vscode.l10n.t('List'),
    zoomIn: vscode.l10n.t('Nearer'),
    zoomOut: vscode.l10n.t('Farther'),
    fit: vscode.l10n.t('Show All'),
    export: vscode.l10n.t('Export SVG'),
    keys: vscode.l10n.t('Arrow keys lead from one to the next, Enter opens a card, + − and 0 zoom.'),
    open: vscode.l10n.t('Open File'),
    log: vscode.l10n.t('Log a Conversation'),
    close: vscode.l10n.t('Close'),
    through: vscode.l10n.t('Led here by'),
    generation: vscode.l10n.t('Steps from me'),
    empty: vscode.l10n.t('Only you so far. Who answers a post stands here, and whom they led you to.'),
    name: vscode.l10n.t('Name'),
    what: vscode.l10n.t('What'),
    details: vscode.l10n.t('What is known'),
  };
}
