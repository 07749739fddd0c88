import type * as vscode from 'vscode';
import type { PostEntry } from '../../core/queue/entry';
import type { Group, QueueEntry } from '../../core/queue/groups';

/** What the index knows of a file: what it says, or why it can't be read. */
export type IndexedPost =
  | { readonly what: 'post'; readonly uri: vscode.Uri; readonly entry: PostEntry }
  | UnreadablePost;

/** A file, or a folder of posts, that can't be read. */
export interface UnreadablePost {
  readonly what: 'unreadable';
  readonly uri: vscode.Uri;
  /** Why, in a sentence for the person. */
  readonly problem: string;
}

/** A node of the view. */
export type QueueNode = GroupNode | PostNode | UnreadablePost | MoreNode;

/** A group; what it holds changes. */
export interface GroupNode {
  readonly what: 'group';
  readonly group: Group;
  children: readonly (PostNode | UnreadablePost)[];
}

/** The row after the first posts of a long group. */
export interface MoreNode {
  readonly what: 'more';
  readonly group: Group;
  /** How many posts are not shown. */
  readonly count: number;
}

/** A post; its entry changes with its file. */
export interface PostNode {
  readonly what: 'post';
  readonly uri: vscode.Uri;
  entry: QueueEntry;
}
