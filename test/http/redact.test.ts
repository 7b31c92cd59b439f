import { expect, test } from 'vitest';
import { redactUrl } from '../../src/http/redact.ts';

test.each([
  ['http://user:secret@host:5000/v2/', 'http://host:5000/v2/'],
  ['https://h/blob?se=2026&sig=abc%3D&sp=r', 'https://h/blob?se=REDACTED&sig=REDACTED&sp=REDACTED'],
  [
    'https://h/v2/a/blobs/uploads/1?_state=eyJ&digest=sha256%3A00',
    'https://h/v2/a/blobs/uploads/1?_state=REDACTED&digest=sha256:00',
  ],
  [
    'https://h/token?service=h&scope=repository:a/b:pull,push',
    'https://h/token?service=h&scope=repository:a/b:pull,push',
  ],
  ['https://h/x#token', 'https://h/x'],
  ['https://h/x?tag=%0A::warning::', 'https://h/x?tag=%0A::warning::'],
])('AUTH-08 %s is shown as %s', (url, expected) => {
  expect(redactUrl(new URL(url))).toBe(expected);
});
