import { render } from 'preact';
import { App } from './app.tsx';
import { comeBack } from './sign-in/sign-in.ts';

// First, since the views ask as soon as they are drawn.
void comeBack();
render(<App />, document.getElementById('page')!);
