import https from 'node:https';

/** Host and path apart, and the body written later. */
export const ask = (question) =>
  new Promise((resolve, reject) => {
    const body = JSON.stringify({ model: 'gpt-4o', messages: [{ role: 'user', content: question }] });
    const request = https.request(
      {
        hostname: 'api.openai.com',
        path: '/v1/chat/completions',
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${process.env.OPENAI_API_KEY}` },
      },
      async (response) => {
        let text = '';
        for await (const chunk of response) text += chunk;
        if (response.statusCode === 200) resolve(JSON.parse(text).choices[0].message.content);
        else reject(new Error(`${response.statusCode} ${text}`));
      },
    );
    request.on('error', reject);
    request.write(body);
    request.end();
  });
