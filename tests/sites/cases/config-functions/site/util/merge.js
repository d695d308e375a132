exports.merge = (base, list) => list.map((each) => ({...base, ...each}));
