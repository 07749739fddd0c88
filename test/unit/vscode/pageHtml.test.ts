import { strict as assert } from 'node:assert';
import { pageHtml } from '../../../src/vscode/webviews/pageHtml';

const page = {
  cspSource: 'https://*.vscode-cdn.net',
  nonce: '0123456789abcdef',
  script: 'https://file/composer.js',
  stylesheet: 'https://file/composer.css',
  title: 'Composer',
  language: 'en',
};

describe('the page of a view', () => {
  it('allows its own files and the one script, and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(pageHtml(page))?.[1];
    assert.deepEqual(policy?.split('; '), [
      "default-src 'none'",
      "script-src 'nonce-0123456789abcdef'",
      'style-src https://*.vscode-cdn.net',
      'img-src https://*.vscode-cdn.net',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('has no script and no style of its own', () => {
    const html = pageHtml(page);
    assert.doesNotMatch(html, /<style|style=|<script(?![^>]*src=)|\son\w+=/);
    assert.equal(html.match(/<script/g)?.length, 1);
  });

  it('takes what it is given as text', () => {
    const html = pageHtml({ ...page, title: '</title><script>alert(1)</script>', language: '"><img>' });
    assert.ok(html.includes('<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>'));
    assert.ok(html.includes('<html lang="&quot;&gt;&lt;img&gt;">'));
  });
});
