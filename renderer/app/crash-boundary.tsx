import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Component, type ReactNode } from 'react';
import { useText } from '#renderer/ui/language/language.tsx';
import { MONO_FAMILY } from '#renderer/ui/theme/theme.ts';

interface Props {
  /** A change of it forgets the crash: the person went elsewhere. */
  readonly place?: string;
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
  readonly place: string | undefined;
}

/** Catches what a page throws while drawing, says so, and offers the way on. */
export class CrashBoundary extends Component<Props, State> {
  override state: State = { error: null, place: this.props.place };

  static getDerivedStateFromError(error: Error): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.place === state.place ? null : { error: null, place: props.place };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <Crashed error={error} />;
  }
}

function Crashed({ error }: { readonly error: Error }) {
  const text = useText();
  const words = text.app.crashed;
  return (
    <Box role="alert" sx={{ p: 3, maxWidth: 640, display: 'grid', gap: 1, justifyItems: 'start' }}>
      <Box sx={{ fontSize: 15, lineHeight: '24px', fontWeight: 600 }}>{words.title}</Box>
      <Box>{words.hint}</Box>
      <Box sx={{ fontFamily: MONO_FAMILY, overflowWrap: 'anywhere' }}>{error.message}</Box>
      <Button onClick={() => window.location.reload()}>{words.reload}</Button>
    </Box>
  );
}
