/** Runs before every component test: waits as long as a slow machine needs, and takes down what the last test rendered. */
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

configure({ asyncUtilTimeout: 30_000 });

afterEach(() => cleanup());
