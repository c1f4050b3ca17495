import { Form } from './form';

export default function Page() {
  return (
    <main>
      <h1>填报</h1>
      <Form />
    </main>
  );
}
