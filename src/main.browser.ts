import { activate as start } from './extension';

export const activate = start;
