console.log('own');
