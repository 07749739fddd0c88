import type { Severity } from '../core/lint/finding';
import { rules } from '../core/lint/rules';
import type { FoundFinding, LintedFile } from './lintCommand';

/** SARIF knows three levels. */
const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** Findings as a SARIF 2.1.0 log, for code hosts. Its lines and columns are 1-based, columns in UTF-16 units. */
export function toSarif(files: readonly LintedFile[]): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        columnKind: 'utf16CodeUnits',
        tool: {
          driver: {
            name: 'Signpost',
            rules: rules.map(({ id, why, severity }) => ({
              id,
              shortDescription: { text: why },
              defaultConfiguration: { level: levels[severity] },
            })),
          },
        },
        results: files.flatMap(({ path, findings }) => findings.map((finding) => toResult(path, finding))),
      },
    ],
  };
}

function toResult(path: string, { rule, severity, message, range }: FoundFinding): object {
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/') },
          region: {
            startLine: range.start.line + 1,
            startColumn: range.start.character + 1,
            endLine: range.end.line + 1,
            endColumn: range.end.character + 1,
          },
        },
      },
    ],
  };
}
