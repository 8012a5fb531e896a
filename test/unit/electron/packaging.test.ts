import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packagingConfiguration } from '#test/support/packaging.ts';
import { saying } from '#test/support/saying.ts';

const { configuration, validate } = await packagingConfiguration();

// Loads electron-builder, which takes long where the machine is shared.
test('electron-builder accepts the configuration', async () => {
  await validate(configuration);
});

test('electron-builder would refuse a setting it does not know', async () => {
  await expect(validate({ ...configuration, fuses: {} })).rejects.toThrow(saying(/fuses/));
});

test('every fuse is set, to the side that closes', () => {
  expect(configuration.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('native modules stay outside the archive, nothing is compiled, nothing is published', () => {
  expect(configuration).toMatchObject({ asar: true, npmRebuild: false, publish: null });
  expect(join(configuration.directories?.output ?? '')).toBe(join('dist', 'packages'));
});

test('there is a target for Linux, Windows and macOS', () => {
  expect(configuration.linux?.target).toEqual(['AppImage', 'deb']);
  expect(configuration.win?.target).toEqual(['nsis']);
  expect(configuration.mac?.target).toEqual(['dmg', 'zip']);
});
