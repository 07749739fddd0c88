console.log('signpost');
